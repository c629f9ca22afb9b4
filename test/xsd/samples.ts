import type { Prefix } from "../../xsd/schemas.ts";
import { answer, command, epp, extended } from "./frames.ts";

/** One change that makes a valid document invalid: what is wrong then, the text to find, and what to put there. */
export type Break = readonly [what: string, find: string, put: string];

/** A valid document and how to break it. */
export interface Sample {
  readonly ns: Prefix;
  readonly valid: string;
  readonly breaks: readonly Break[];
}

const date = "2024-02-29T12:00:00.0Z";
const trID = "<domain:paTRID><clTRID>ABC-1</clTRID><svTRID>SV-1</svTRID></domain:paTRID>";

const policy =
  "<dcp><access><all/></access><statement><purpose><admin/><prov/></purpose><recipient><ours/><public/></recipient>" +
  "<retention><indefinite/></retention></statement></dcp>";

const holder =
  "<mark:holder entitlement='owner'><mark:org>Shop</mark:org><mark:addr><mark:street>1 Road</mark:street>" +
  "<mark:city>Town</mark:city><mark:cc>NL</mark:cc></mark:addr></mark:holder>";
const mark =
  `<mark:mark><mark:trademark><mark:id>12-34</mark:id><mark:markName>Shop</mark:markName>${holder}` +
  "<mark:jurisdiction>NL</mark:jurisdiction><mark:class>35</mark:class><mark:label>my-shop</mark:label>" +
  `<mark:goodsAndServices>All</mark:goodsAndServices><mark:regNum>7</mark:regNum><mark:regDate>${date}</mark:regDate>` +
  "</mark:trademark></mark:mark>";
const signature =
  "<dsig:Signature><dsig:SignedInfo><dsig:CanonicalizationMethod Algorithm='urn:c'/><dsig:SignatureMethod Algorithm='urn:s'/>" +
  "<dsig:Reference URI='#m'><dsig:Transforms><dsig:Transform Algorithm='urn:t'/></dsig:Transforms>" +
  "<dsig:DigestMethod Algorithm='urn:d'/><dsig:DigestValue>AQ==</dsig:DigestValue></dsig:Reference></dsig:SignedInfo>" +
  "<dsig:SignatureValue>AQ==</dsig:SignatureValue><dsig:KeyInfo><dsig:X509Data><dsig:X509Certificate>AQ==" +
  "</dsig:X509Certificate></dsig:X509Data></dsig:KeyInfo></dsig:Signature>";
const signedMark =
  "<launch:create><launch:phase>sunrise</launch:phase><smd:signedMark id='m'><smd:id>1-2</smd:id>" +
  "<smd:issuerInfo issuerID='1'><smd:org>House</smd:org><smd:email>a@b.example</smd:email></smd:issuerInfo>" +
  `<smd:notBefore>${date}</smd:notBefore><smd:notAfter>${date}</smd:notAfter>${mark}${signature}</smd:signedMark></launch:create>`;

const postalInfo =
  "<contact:postalInfo type='int'><contact:name>Jo</contact:name><contact:addr><contact:street>1 Road</contact:street>" +
  "<contact:city>Town</contact:city><contact:cc>NL</contact:cc></contact:addr></contact:postalInfo>";

const feesOf = (ns: "fee06" | "fee11" | "fee12") =>
  `<${ns}:create><${ns}:currency>USD</${ns}:currency><${ns}:fee applied="delayed">5.00</${ns}:fee></${ns}:create>`;
const feeBreaks = (ns: "fee06" | "fee11" | "fee12"): readonly Break[] => [
  ["a currency in lower case", "USD", "usd"],
  ["a negative fee", "5.00", "-5.00"],
  ["an exponent", "5.00", "5e2"],
  ["an unknown time of charge", "delayed", "later"],
  ["no fee", `<${ns}:fee applied="delayed">5.00</${ns}:fee>`, ""],
];

/** Valid documents of every namespace. */
export const samples: readonly Sample[] = [
  {
    ns: "epp",
    valid: epp(
      "<command><login><clID>ClientX</clID><pw>foo-BAR2</pw><newPW>bar-FOO2</newPW><options><version>1.0</version>" +
        "<lang>en</lang></options><svcs><objURI>urn:a</objURI></svcs></login><clTRID>ABC-1</clTRID></command>",
    ),
    breaks: [
      ["an identifier of two characters", "ClientX", "Cl"],
      ["a password of five characters", "foo-BAR2", "foo-B"],
      ["a password of seventeen characters", "foo-BAR2", "12345678901234567"],
      ["another version", "1.0", "1.1"],
      ["no object service", "<objURI>urn:a</objURI>", ""],
      ["options before the password", "<pw>foo-BAR2</pw>", ""],
      ["text between elements", "<svcs>", "x<svcs>"],
      ["a clTRID of two characters", "ABC-1", "AB"],
      ["two commands", "</command>", "</command><hello/>"],
      ["an attribute that is not declared", "<command>", "<command a='b'>"],
    ],
  },
  {
    ns: "epp",
    valid: epp(
      `<greeting><svID>Registry</svID><svDate>${date}</svDate><svcMenu><version>1.0</version><lang>en</lang>` +
        `<objURI>urn:a</objURI><svcExtension><extURI>urn:b</extURI></svcExtension></svcMenu>${policy}</greeting>`,
    ),
    breaks: [
      ["a day that does not exist", "2024-02-29", "2023-02-29"],
      ["a menu without language", "<lang>en</lang>", ""],
      ["purposes out of order", "<admin/><prov/>", "<prov/><admin/>"],
      ["two kinds of access", "<all/>", "<all/><none/>"],
    ],
  },
  {
    ns: "epp",
    valid: epp(
      "<response><result code='2001'><msg lang='en'>No</msg><value>at <x xmlns='urn:unknown' y='1'/></value>" +
        "<extValue><value><a/></value><reason>because</reason></extValue></result>" +
        "<msgQ count='1' id='9'/><trID><svTRID>SV-1</svTRID></trID></response>",
    ),
    breaks: [
      ["a code that is not one", "2001", "2999"],
      ["an empty message id", "id='9'", "id=''"],
      ["a negative count", "count='1'", "count='-1'"],
      ["a value of text only", "<a/>", "text"],
      ["no server transaction id", "<svTRID>SV-1</svTRID>", ""],
    ],
  },
  {
    ns: "epp",
    valid: epp("<command><poll op='ack' msgID='7'/></command>"),
    breaks: [
      ["an unknown operation", "ack", "ACK"],
      ["white space where nothing may be", "/>", "> </poll>"],
    ],
  },
  {
    ns: "eppcom",
    valid: command(
      "info",
      "<domain:info><domain:name>a.example</domain:name><domain:authInfo><domain:pw roid='A+B_1-EX'>x</domain:pw>" +
        "</domain:authInfo></domain:info>",
    ),
    breaks: [
      ["a dot in a repository id", "A+B_1", "A.B"],
      ["an underscore after the hyphen", "-EX", "-E_X"],
      ["an empty name", "a.example", " "],
      [
        "an unknown way to authorise",
        "<domain:pw roid='A+B_1-EX'>x</domain:pw>",
        "<domain:ext><domain:x/></domain:ext>",
      ],
    ],
  },
  {
    ns: "domain",
    valid: command(
      "create",
      "<domain:create><domain:name>a.example</domain:name><domain:period unit='y'>10</domain:period><domain:ns>" +
        "<domain:hostObj>ns1.b.example</domain:hostObj></domain:ns><domain:registrant>jd1234</domain:registrant>" +
        "<domain:contact type='admin'>sh8013</domain:contact><domain:authInfo><domain:pw>x</domain:pw></domain:authInfo>" +
        "</domain:create>",
    ),
    breaks: [
      ["a period of 0", ">10<", ">0<"],
      ["a period of 100", ">10<", ">100<"],
      ["a period without unit", " unit='y'", ""],
      ["a period in weeks", "'y'", "'w'"],
      [
        "hosts by object and by attribute",
        "</domain:ns>",
        "<domain:hostAttr><domain:hostName>h.a.example</domain:hostName></domain:hostAttr></domain:ns>",
      ],
      ["no authInfo", "<domain:authInfo><domain:pw>x</domain:pw></domain:authInfo>", ""],
      ["a name of 256 characters", "a.example", "a".repeat(256)],
      ["a contact of an unknown kind", "admin", "Admin"],
      ["an object of a namespace that has no such element", "domain:create>", "rgp:create>"],
      [
        "a second object in one command",
        "</domain:create>",
        "</domain:create><rgp:update><rgp:restore op='request'/></rgp:update>",
      ],
      ["an unknown element", "domain:registrant>", "domain:owner>"],
      ["an attribute with a prefix", "unit='y'", "unit='y' domain:unit='y'"],
    ],
  },
  {
    ns: "domain",
    valid: answer(
      "<domain:infData><domain:name>a.example</domain:name><domain:roid>D1-EX</domain:roid><domain:status s='ok'/>" +
        `<domain:clID>ClientX</domain:clID><domain:exDate>${date}</domain:exDate></domain:infData>`,
    ),
    breaks: [
      ["an unknown status", "s='ok'", "s='fine'"],
      ["twelve statuses", "<domain:status s='ok'/>", "<domain:status s='ok'/>".repeat(12)],
      [
        "a sponsor before the status",
        "<domain:status s='ok'/><domain:clID>ClientX</domain:clID>",
        "<domain:clID>ClientX</domain:clID><domain:status s='ok'/>",
      ],
    ],
  },
  {
    ns: "domain",
    valid: answer(
      `<domain:panData><domain:name paResult='1'>a.example</domain:name>${trID}<domain:paDate>${date}</domain:paDate></domain:panData>`,
    ),
    breaks: [
      ["a result that is neither true nor false", "'1'", "'yes'"],
      ["no date", `<domain:paDate>${date}</domain:paDate>`, ""],
    ],
  },
  {
    ns: "contact",
    valid: command(
      "create",
      `<contact:create><contact:id>sh8013</contact:id>${postalInfo}<contact:voice x='1'>+31.20</contact:voice>` +
        "<contact:email>a@b.example</contact:email><contact:authInfo><contact:pw>x</contact:pw></contact:authInfo>" +
        "<contact:disclose flag='0'><contact:name type='int'/><contact:email/></contact:disclose></contact:create>",
    ),
    breaks: [
      ["three postal addresses", postalInfo, postalInfo.repeat(3)],
      ["no postal address", postalInfo, ""],
      ["four streets", "<contact:street>1 Road</contact:street>", "<contact:street>1</contact:street>".repeat(4)],
      ["a country of three letters", ">NL<", ">NLD<"],
      ["a telephone number without dot", "+31.20", "+3120"],
      ["no email", "<contact:email>a@b.example</contact:email>", ""],
      ["a type of address that is not known", "type='int'><contact:name>", "type='INT'><contact:name>"],
      ["disclosure without flag", " flag='0'", ""],
    ],
  },
  {
    ns: "host",
    valid: command(
      "update",
      "<host:update><host:name>ns1.a.example</host:name><host:add><host:addr ip='v6'>::1</host:addr>" +
        "<host:status s='clientUpdateProhibited'/></host:add><host:chg><host:name>ns2.a.example</host:name></host:chg></host:update>",
    ),
    breaks: [
      ["an address of two characters", "::1", "::"],
      ["an address of 46 characters", "::1", "1".repeat(46)],
      ["another family of addresses", "'v6'", "'v5'"],
      ["a change without name", "<host:name>ns2.a.example</host:name>", ""],
      ["a status of domains", "clientUpdateProhibited", "clientHold"],
    ],
  },
  {
    ns: "secDNS",
    valid: extended(
      "<secDNS:update urgent='true'><secDNS:rem><secDNS:all>true</secDNS:all></secDNS:rem><secDNS:add><secDNS:dsData>" +
        "<secDNS:keyTag>12345</secDNS:keyTag><secDNS:alg>3</secDNS:alg><secDNS:digestType>1</secDNS:digestType>" +
        "<secDNS:digest>49fD</secDNS:digest><secDNS:keyData><secDNS:flags>257</secDNS:flags><secDNS:protocol>3" +
        "</secDNS:protocol><secDNS:alg>1</secDNS:alg><secDNS:pubKey> AQ = = </secDNS:pubKey></secDNS:keyData></secDNS:dsData></secDNS:add>" +
        "<secDNS:chg><secDNS:maxSigLife>1</secDNS:maxSigLife></secDNS:chg></secDNS:update>",
    ),
    breaks: [
      ["a key tag beyond 65535", "12345", "65536"],
      ["an algorithm beyond 255", ">3<", ">256<"],
      ["a digest of an odd number of digits", "49fD", "49f"],
      ["a key with a character outside the alphabet", " AQ = = ", "AQ!=="],
      ["a key without padding", " AQ = = ", "AQ"],
      ["a key with bits left over", " AQ = = ", "AR=="],
      ["an empty key", " AQ = = ", ""],
      ["a signature life of 0", ">1</secDNS:maxSigLife>", ">0</secDNS:maxSigLife>"],
      ["nothing to add", "<secDNS:add>", "<secDNS:add/><secDNS:add>"],
    ],
  },
  {
    ns: "rgp",
    valid: extended(
      "<rgp:update><rgp:restore op='report'><rgp:report><rgp:preData>before <x xmlns='urn:x'/></rgp:preData><rgp:postData/>" +
        `<rgp:delTime>${date}</rgp:delTime><rgp:resTime> ${date}\n</rgp:resTime><rgp:resReason>slip</rgp:resReason>` +
        "<rgp:statement>a</rgp:statement><rgp:statement>b</rgp:statement></rgp:report></rgp:restore></rgp:update>",
    ),
    breaks: [
      ["an unknown operation", "op='report'", "op='undo'"],
      ["three statements", "<rgp:statement>a</rgp:statement>", "<rgp:statement/><rgp:statement/>"],
      ["no time of deletion", `<rgp:delTime>${date}</rgp:delTime>`, ""],
      ["a leap second", "12:00:00.0Z</rgp:delTime>", "12:00:60Z</rgp:delTime>"],
      ["a date with white space within", ` ${date}\n`, ` 2024-02-29 T12:00:00Z\n`],
    ],
  },
  {
    ns: "launch",
    valid: extended(
      "<launch:create type='application'><launch:phase name='x'>claims</launch:phase><launch:notice>" +
        `<launch:noticeID validatorID='tmch'>1</launch:noticeID><launch:notAfter>${date}</launch:notAfter>` +
        `<launch:acceptedDate>${date}</launch:acceptedDate></launch:notice></launch:create>`,
    ),
    breaks: [
      ["an unknown phase", ">claims<", ">quiet<"],
      ["an unknown object", "application", "auction"],
      ["an empty notice id", ">1<", "><"],
      ["two families of marks", "<launch:notice>", "<launch:codeMark/><smd:encodedSignedMark/><launch:notice>"],
    ],
  },
  {
    ns: "mark",
    valid: extended(
      `<launch:create><launch:phase>sunrise</launch:phase><launch:codeMark><launch:code>1</launch:code>${mark}</launch:codeMark></launch:create>`,
    ),
    breaks: [
      ["a mark id without hyphen", "12-34", "1234"],
      ["a label that begins with a hyphen", "my-shop", "-shop"],
      ["a label of 64 characters", "my-shop", "a".repeat(64)],
      ["a class that is no number", ">35<", ">A<"],
      ["the abstract element itself", mark, "<mark:abstractMark/>"],
      ["a holder without address", "<mark:city>Town</mark:city>", ""],
    ],
  },
  {
    ns: "smd",
    valid: extended(signedMark),
    breaks: [
      ["an id that is no name", "id='m'", "id='1m'"],
      ["no signature", signature, ""],
      ["no issuer", " issuerID='1'", ""],
      ["an unsigned mark in its place", "<smd:signedMark id='m'>", "<smd:abstractSignedMark/><smd:signedMark id='m'>"],
    ],
  },
  {
    ns: "dsig",
    valid: extended(signedMark),
    breaks: [
      ["a digest with a stray character", "AQ==</dsig:DigestValue>", "A_Q==</dsig:DigestValue>"],
      ["a certificate that is not base64", "AQ==</dsig:X509", "A</dsig:X509"],
      ["no reference", "<dsig:DigestMethod Algorithm='urn:d'/>", ""],
      ["no algorithm", " Algorithm='urn:c'", ""],
      [
        "an element of no known namespace where the wildcard is strict",
        "Algorithm='urn:c'/>",
        "Algorithm='urn:c'><x xmlns='urn:x'/></dsig:CanonicalizationMethod>",
      ],
    ],
  },
  { ns: "fee06", valid: extended(feesOf("fee06")), breaks: feeBreaks("fee06") },
  { ns: "fee11", valid: extended(feesOf("fee11")), breaks: feeBreaks("fee11") },
  { ns: "fee12", valid: extended(feesOf("fee12")), breaks: feeBreaks("fee12") },
  {
    ns: "fee11",
    valid: answer(
      "",
      "<fee11:chkData><fee11:cd><fee11:object><domain:name>a.example</domain:name></fee11:object><fee11:command>create" +
        "</fee11:command><fee11:currency>USD</fee11:currency><fee11:credit>-1</fee11:credit></fee11:cd></fee11:chkData>",
    ),
    breaks: [
      ["an object of this namespace", "domain:name>", "fee11:name>"],
      ["a credit above zero", ">-1<", ">1<"],
      ["a command of two characters", "create", "cr"],
    ],
  },
  {
    ns: "fee",
    valid: answer(
      "",
      "<fee:chkData><fee:currency>USD</fee:currency><fee:cd avail='1'><fee:objID>a.example</fee:objID><fee:class>standard" +
        "</fee:class><fee:command name='create' standard='1'><fee:period unit='y'>1</fee:period><fee:fee>5.00</fee:fee>" +
        "</fee:command></fee:cd></fee:chkData>",
    ),
    breaks: [
      ["an unknown command", "'create'", "'auction'"],
      [
        "a fee before its period",
        "<fee:period unit='y'>1</fee:period><fee:fee>5.00</fee:fee>",
        "<fee:fee>5.00</fee:fee><fee:period unit='y'>1</fee:period>",
      ],
      ["no currency", "<fee:currency>USD</fee:currency>", ""],
    ],
  },
  {
    ns: "allocationToken",
    valid: extended("<allocationToken:allocationToken>abc</allocationToken:allocationToken><allocationToken:info/>"),
    breaks: [
      ["an empty token", ">abc<", "> <"],
      ["content where there is none", "<allocationToken:info/>", "<allocationToken:info> </allocationToken:info>"],
    ],
  },
  {
    ns: "metadata",
    valid: extended(
      "<metadata:metadata><metadata:requestedByRegistrar>false</metadata:requestedByRegistrar><metadata:reason>x</metadata:reason></metadata:metadata>",
    ),
    breaks: [
      [
        "a reason twice",
        "<metadata:reason>x</metadata:reason>",
        "<metadata:reason>x</metadata:reason><metadata:reason>y</metadata:reason>",
      ],
      ["not said for whom", "<metadata:requestedByRegistrar>false</metadata:requestedByRegistrar>", ""],
    ],
  },
  {
    ns: "superuser",
    valid: extended(
      "<superuser:domainDelete><superuser:pendingDeleteDays>0</superuser:pendingDeleteDays>" +
        "<superuser:redemptionGracePeriodDays>30</superuser:redemptionGracePeriodDays></superuser:domainDelete>",
    ),
    breaks: [
      ["a negative number of days", ">0<", ">-1<"],
      ["one number only", "<superuser:pendingDeleteDays>0</superuser:pendingDeleteDays>", ""],
    ],
  },
  {
    ns: "packageToken",
    valid: answer("", "<packageToken:packageData><packageToken:token/></packageToken:packageData>"),
    breaks: [["no token", "<packageToken:token/>", ""]],
  },
  {
    ns: "allocate",
    valid: extended(
      `<allocate:create><allocate:applicationRoid>A1-EX</allocate:applicationRoid><allocate:applicationTime>${date}` +
        "</allocate:applicationTime><allocate:smdId>1-2</allocate:smdId></allocate:create>",
    ),
    breaks: [
      ["a repository id without hyphen", "A1-EX", "A1"],
      ["a mark id with letters", "1-2", "1-a"],
    ],
  },
  {
    ns: "loginSec",
    valid: extended(
      "<loginSec:loginSec><loginSec:userAgent><loginSec:app>a</loginSec:app><loginSec:os>b</loginSec:os></loginSec:userAgent>" +
        "<loginSec:pw>a much longer secret</loginSec:pw></loginSec:loginSec>",
    ),
    breaks: [
      ["a password of five characters", "a much longer secret", "short"],
      ["an empty user agent", "<loginSec:app>a</loginSec:app><loginSec:os>b</loginSec:os>", ""],
      [
        "system before application",
        "<loginSec:app>a</loginSec:app><loginSec:os>b</loginSec:os>",
        "<loginSec:os>b</loginSec:os><loginSec:app>a</loginSec:app>",
      ],
    ],
  },
  {
    ns: "changePoll",
    valid: answer(
      "",
      `<changePoll:changeData state='before'><changePoll:operation op='x'>update</changePoll:operation><changePoll:date>${date}` +
        "</changePoll:date><changePoll:svTRID>SV-1</changePoll:svTRID><changePoll:who>us</changePoll:who>" +
        "<changePoll:caseId type='udrp'>1</changePoll:caseId></changePoll:changeData>",
    ),
    breaks: [
      ["an unknown operation", ">update<", ">edit<"],
      ["an unknown state", "before", "during"],
      ["nobody", ">us<", "><"],
      ["a case without type", " type='udrp'", ""],
    ],
  },
];

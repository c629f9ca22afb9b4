import { namespaces } from "../../../xsd/schemas.ts";
import { xml } from "../../../xsd/write.ts";
import { onlyKeys, type Writer } from "../../support/object-command.ts";
import { authInfo, authInfoKeys, givenAuthInfo } from "../auth-info.ts";
import { feeQuestion, feeQuestionKeys } from "../extensions/fee-question.ts";
import { present } from "../extensions/present.ts";
import { extensionsNamed } from "../extensions.ts";

/** Asks about a domain. RFC 5731 section 3.1.2. */
export function infoDomain(name: string): Writer {
  return (said) => {
    onlyKeys(said, ["name", "hosts", "package", "extension", ...authInfoKeys, ...feeQuestionKeys]);
    const hosts = said.get("hosts");
    const shown = said.get("name") ?? name;
    const element =
      hosts === undefined
        ? xml`<domain:name>${shown}</domain:name>`
        : xml`<domain:name hosts="${hosts}">${shown}</domain:name>`;
    return {
      verb: xml`<info><domain:info xmlns:domain="${namespaces.domain}">${element}${authInfo(
        "domain",
        givenAuthInfo(said),
      )}</domain:info></info>`,
      extensions: present(
        feeQuestion(said),
        said.get("package") === "asked for"
          ? xml`<packageToken:info xmlns:packageToken="${namespaces.packageToken}"/>`
          : undefined,
        ...extensionsNamed(said.get("extension")),
      ),
    };
  };
}

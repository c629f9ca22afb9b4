import { child, children, type Element, textOf, token } from "../../../../xsd/reader.ts";
import { namespaces } from "../../../../xsd/schemas.ts";
import type { LaunchCheck, LaunchCreate, LaunchPhase, SubmittedMark } from "../../../registry/commands/index.ts";
import type { ClaimsNotice } from "../../../registry/objects/index.ts";
import { attributeOf, dateTimeOf, given, rawOf } from "../values.ts";
import { extensionOf } from "./extensions.ts";

/** What a check asks of a launch. RFC 8334 section 3.1; the form is `claims` where nothing is said. */
export function launchCheckFrom(extensions: readonly Element[]): { readonly launch?: LaunchCheck } {
  const element = extensionOf(extensions, namespaces.launch, "check");
  if (element === undefined) return {};
  const type = (attributeOf(element, "type") ?? "claims") as LaunchCheck["type"];
  return { launch: { type, ...given("phase", phaseOf(element)) } };
}

/** What a registration says of the launch that it is part of. RFC 8334 section 3.3. */
export function launchCreateFrom(extensions: readonly Element[]): { readonly launch?: LaunchCreate } {
  const element = extensionOf(extensions, namespaces.launch, "create");
  if (element === undefined) return {};
  return {
    launch: {
      ...given("type", attributeOf(element, "type") as LaunchCreate["type"]),
      phase: phaseOf(element) ?? { phase: "" },
      marks: element.children.flatMap(markOf),
      notices: children(element, "notice").map(noticeOf),
    },
  };
}

function phaseOf(parent: Element): LaunchPhase | undefined {
  const element = child(parent, "phase");
  return element && { phase: token(textOf(element)), ...given("name", attributeOf(element, "name")) };
}

function markOf(element: Element): readonly SubmittedMark[] {
  if (element.name === "codeMark") return [{ form: "code", text: "" }];
  if (element.ns !== namespaces.smd) return [];
  if (element.name !== "encodedSignedMark") return [{ form: "signed", text: "" }];
  return [{ form: "encoded", text: textOf(element), ...given("encoding", attributeOf(element, "encoding")) }];
}

function noticeOf(element: Element): ClaimsNotice {
  return {
    id: token(rawOf(element, "noticeID") ?? ""),
    ...given("validator", attributeOf(child(element, "noticeID"), "validatorID")),
    notAfter: dateTimeOf(rawOf(element, "notAfter") ?? ""),
    accepted: dateTimeOf(rawOf(element, "acceptedDate") ?? ""),
  };
}

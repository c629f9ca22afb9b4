import { openApi } from "../../simulator/control/openapi.ts";
import { routes } from "../../simulator/control/routes/index.ts";

/** The description of the control port. */
export function openApiPage(): string {
  return `${JSON.stringify(openApi(routes), null, 2)}\n`;
}

export { claimsGuards } from "./claims.ts";
export { claimKeyOf, hasSignedMark, verifiedMark } from "./launch-data.ts";
export { launchForm } from "./launch-form.ts";
export { type LordnLine, lordnLine, lordnText, lordnUploads } from "./lordn.ts";
export { signedMarkGuards, signedMarksInSunrise } from "./signed-marks.ts";

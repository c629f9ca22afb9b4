export { claimsGuards } from "./claims.ts";
export { noticeId } from "./claims-notice.ts";
export {
  claimKeyOf,
  firstLabel,
  hasSignedMark,
  noticesOf,
  type Registration,
  type TldOf,
  verifiedMark,
} from "./launch-data.ts";
export { launchForm } from "./launch-form.ts";
export { type LordnLine, lordnLine, lordnText, lordnUploads } from "./lordn.ts";
export { signedMarkGuards, signedMarksInSunrise } from "./signed-marks.ts";
export { type Examination, noTrademarks, type SignatureFault, type SignedMark, type Trademarks } from "./trademarks.ts";

import { z } from "zod";

/** What may be done with messages that are not the suite's. */
export const poll = z
  .strictObject({
    acknowledgeOthers: z
      .boolean()
      .default(false)
      .describe("whether messages that this suite has not caused may be acknowledged, and so be lost for others"),
  })
  .prefault({})
  .describe("the queues of messages, which the suite shares with whoever else uses its registrars");

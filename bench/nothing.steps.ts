import { defineStep } from "@cucumber/cucumber";

// Fits every sentence and does nothing: what the suite's time is compared with.
defineStep(/^/, () => {});

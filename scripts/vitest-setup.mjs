// @ts-check
import fc from "fast-check";

// Random tests draw the same cases each time: a failure is a fault of the change at hand, not of the day.
fc.configureGlobal({ seed: 20_240_131 });

import type { Answer } from "@gradus/sdk/browser";

/** A scale on which raters judge. */
export type Scale = Answer<"listAssessmentScales">["scales"][number];

/** A judgement of a customer. */
export type Assessment = Answer<"listCustomerAssessments">["assessments"][number];

/** How a customer is judged on a scale. */
export type ScaleSummary = Answer<"listCustomerAssessments">["scales"][number];

/** A customer that is to be judged on a scale. */
export type DueAssessment = Answer<"listDueAssessments">["due"][number];

/** The field that each refusal of a user's names and addresses is about. */
export const contactProblems = {
  userNameWrong: "userName",
  userNameTaken: "userName",
  userEmailWrong: "email",
  userEmailTaken: "email",
  userMobileWrong: "mobile",
  userMobileTaken: "mobile",
} as const;

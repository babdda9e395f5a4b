/** The product's version, as the API and the command line report it. */
export const version = "0.1.0";

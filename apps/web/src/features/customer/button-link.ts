import { createLink } from "@tanstack/react-router";
import { Button } from "antd";

/** A link to another page that looks like a button. */
export const ButtonLink = createLink(Button);

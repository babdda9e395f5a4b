import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { followLanguage } from "./language.ts";
import { Providers } from "./providers.tsx";
import { router } from "./router.tsx";
import "./document.css";

followLanguage();
createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);

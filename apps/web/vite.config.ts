import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// `npm run dev -w @gradus/web` serves the pages with hot reloading over a server at GRADUS_URL.
const api = process.env.GRADUS_URL ?? "http://127.0.0.1:7411";

export default defineConfig({
  root: at("."),
  plugins: [react()],
  build: {
    outDir: at("dist"),
    emptyOutDir: true,
    target: "es2020", // what the browser inside WeChat and older iPhones read
    cssTarget: ["chrome87", "safari14.1"],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: { index: at("index.html"), m: at("m.html") } },
  },
  server: { proxy: { "/api": { target: api, changeOrigin: true } } },
});

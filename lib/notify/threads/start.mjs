// A thread starts without the loader that lets Node read TypeScript, whatever started its process.
import { register } from "tsx/esm/api";

register();
const { serve } = await import("./serve.ts");
serve();

import { build } from 'vite';

/**
 * A module and all that it imports as one script.
 *
 * @param name the global that holds the module's exports.
 * @param isFirefox what the product's code sees as the browser it was built for.
 */
export async function bundle(entry: string, name: string, isFirefox = false): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.FIREFOX': JSON.stringify(isFirefox) },
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('the script was not built');
  return output.output[0].code;
}

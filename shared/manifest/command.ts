import { readFileSync } from 'node:fs';
import path from 'node:path';

import { checkManifest } from './check';
import { projectSite } from './files';

// `npm run manifest`: says what is wrong with manifest.xml, exit code 1 if anything is.
const findings = checkManifest(
  readFileSync(path.join(process.cwd(), 'manifest.xml'), 'utf8'),
  projectSite(process.cwd()),
);
for (const { rule, where, says } of findings) process.stderr.write(`manifest.xml: ${where}: ${says} [${rule}]\n`);
if (findings.length === 0) process.stdout.write('manifest.xml is in order.\n');
process.exitCode = findings.length === 0 ? 0 : 1;

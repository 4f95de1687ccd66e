import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Site } from './finding';
import { developmentSite } from './site';

/**
 * The files behind the manifest's addresses in the project at `root`: the built site, or the sources that the build
 * copies where nothing is built yet.
 */
export function projectSite(root: string): Site {
  const built = path.join(root, 'dist/site');
  const find = existsSync(path.join(built, 'taskpane.html'))
    ? (name: string) => path.join(built, name)
    : (name: string) => path.join(root, 'addin', name.startsWith('assets/') ? name : `taskpane/${name}`);
  return {
    origin: developmentSite,
    exists: (name) => existsSync(find(name)),
    imageSize: (name) => pngSize(readFileSync(find(name))),
  };
}

/** Width and height stand in the first chunk of every PNG, behind its eight-byte signature. */
export function pngSize(bytes: Buffer): { width: number; height: number } | undefined {
  const signature = '89504e470d0a1a0a';
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== signature) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

import type { Draft } from './draft.ts';

/** Gives bytes to the user as a file of a name. */
export function download(name: string, bytes: Uint8Array | string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name for the files of a draft: its number, else its kind; without what no file name may hold. */
export function fileName(title: string, { data }: Draft): string {
  const own = typeof data.number === 'string' && data.number !== '' ? data.number : title;
  return own.replaceAll(/[\\/:*?"<>|\p{C}]/gu, '_').slice(0, 80);
}

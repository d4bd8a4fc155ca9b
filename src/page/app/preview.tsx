import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './context.ts';

interface PreviewProps {
  /** SVG of the pages; undefined while the first are being set. */
  readonly pages: string | undefined;
  readonly count: number | undefined;
  /** The value whose sentence is to be seen. */
  readonly focus: string | undefined;
  readonly onPick: (pointer: string) => void;
}

/** The pages as they will be printed: a click on a value goes to its field. */
export function Preview({ pages, count, focus, onPick }: PreviewProps) {
  const { say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  // Our own drawing, in which every value is escaped; it is megabytes, which a tree of components would only slow down.
  useEffect(() => {
    if (box.current && pages !== undefined) box.current.innerHTML = pages;
  }, [pages]);
  useEffect(() => {
    const own = [...(box.current?.querySelectorAll('[data-pointer]') ?? [])].filter(
      (value) => value.getAttribute('data-pointer') === focus,
    );
    for (const value of own) value.classList.add('focus');
    own[0]?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const value of own) value.classList.remove('focus');
    };
  }, [pages, focus]);
  const pick = (target: EventTarget | null) => {
    const element = target instanceof Element ? target : undefined;
    const value =
      element?.closest('[data-pointer]') ?? element?.closest('text')?.querySelector('[data-pointer]');
    const pointer = value?.getAttribute('data-pointer');
    if (pointer) onPick(pointer);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="preview" aria-label={say('preview')} tabIndex={0}>
      <p aria-live="polite">{pages === undefined ? say('loading') : `${count ?? 0} ${say('pages')}`}</p>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: fields are reached by keyboard in the form itself */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the mouse */}
      <div ref={box} onClick={({ target }) => pick(target)} />
    </section>
  );
}

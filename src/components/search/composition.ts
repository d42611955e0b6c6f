/** What a field that is typed into tells, conversion of Japanese heeded. */
export interface TypingListener {
  /** The text changed, and none of it is being converted. */
  onText(text: string): void;
  /** A key that is not part of a conversion. */
  onKey(event: KeyboardEvent): void;
}

/** Key code of a keystroke that an input method took, also the Enter that confirms, where `isComposing` is over already. */
const takenByInputMethod = 229;

/** Whether a keystroke belongs to a conversion (変換). */
export function isConverting(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === takenByInputMethod;
}

/** Listens to a field: half-converted kana are no query, and the Enter or Escape of a conversion is no command. */
export function listenToTyping(field: HTMLInputElement, listener: TypingListener): void {
  const tell = (): void => {
    listener.onText(field.value);
  };
  field.addEventListener('compositionend', tell);
  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) tell();
  });
  field.addEventListener('keydown', (event) => {
    if (!isConverting(event)) listener.onKey(event);
  });
}

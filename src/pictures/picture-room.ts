/**
 * The inside of the process that reads pictures and documents: takes one after another, says what it found, and ends
 * with whoever started it. It prints nothing, writes nothing to disk and opens no connection.
 */
import { questionSchema } from '../platform/room/reading/contract.ts';
import { createRecogniser } from '../platform/room/reading/recognise-text.ts';
import { readPicture } from '../stages/classify/pictures/read-picture.ts';

const { recognise } = createRecogniser();
process.on('disconnect', () => process.exit(0));
process.on('message', (message) => {
  const parsed = questionSchema.safeParse(message);
  if (!parsed.success) process.exit(1);
  void answer(parsed.data);
});

async function answer(question: { readonly id: number; readonly bytes: Uint8Array; readonly recognise: boolean }): Promise<void> {
  const findings = await readPicture(question.bytes, question.recognise ? { recognise } : {});
  question.bytes.fill(0);
  process.send?.({ id: question.id, answer: findings });
}

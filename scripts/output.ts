/**
 * For commands whose work is what they print: where it cannot be written (a full disk) they say so and end with exit
 * code 1; where the reader needs no more of it (`| head`) they end as they would have.
 */
export function endWithOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`The output could not be written: ${error.message}\n`);
    process.exit(1);
  });
}

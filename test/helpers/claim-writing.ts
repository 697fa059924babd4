import { thisProcess } from '#main/writer/this-process.ts';
import { Writer } from '#main/writer/writer.ts';

/** A program to be killed: says whether it may write to the folder it is given, and stays. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say which folder.');
const writer = await Writer.open(folder, thisProcess());
process.stdout.write(`${writer.access.mode}\n`);
setInterval(() => undefined, 1000);

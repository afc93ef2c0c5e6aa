import { createInterface } from 'node:readline';
import { ok } from '../../src-shared/result';
import { openHost } from '../../src-main/host/thread';

/*
 * A whole program around the host, as small as one can be: framed calls come in line by line, framed
 * answers and frames go out line by line. It is started, and killed, by the tests.
 */

const [workerFile = '', labsDir = '', dataDir = ''] = process.argv.slice(2);
const host = openHost({
  workerFile,
  labsDir,
  dataDir,
  version: '0.0.0',
  shell: 'web',
  settings: { read: () => ({}), write: () => ok(null) },
});
const client = host.connect((message) => {
  const line = typeof message === 'string' ? message : JSON.stringify({ bytes: message.length });
  process.stdout.write(`${line}\n`);
});
const input = createInterface({ input: process.stdin });
input.on('line', (line) => client.receive(line));
input.on('close', () => void host.close());

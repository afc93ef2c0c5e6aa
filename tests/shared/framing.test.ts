import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  callSchemas,
  decodeCall,
  decodeHostMessage,
  decodeSamples,
  encodeAnswer,
  encodeCall,
  encodePush,
  encodeSamples,
  messageLimits,
  unknownId,
  utf8Bytes,
} from '../../src-shared/framing';
import type { Frame } from '../../src-shared/ipc';
import { noSample, noWideSample, sampleAt, sampleColumns } from '../../src-shared/ipc';
import { ok, refused } from '../../src-shared/result';

const frame: Frame = {
  type: 'frame',
  seq: 3,
  now: 90_000,
  reset: false,
  put: [],
  removed: ['worker:web-01'],
  events: [],
  host: null,
};

function faultOf(text: string) {
  const { request } = decodeCall(text);
  return request.ok ? null : request.fault;
}

describe('calls', () => {
  test('a call comes back as it was sent', () => {
    const command = { name: 'vm.start', args: { vm: 'vm:web-01' } } as const;
    expect(decodeCall(encodeCall(7, 'command.submit', { command }))).toEqual({
      id: 7,
      request: ok({ id: 7, call: 'command.submit', args: { command } }),
    });
    expect(decodeCall(encodeCall(8, 'pace.set', { speed: 'max' })).request).toEqual(
      ok({ id: 8, call: 'pace.set', args: { speed: 'max' } }),
    );
  });

  test('every call that takes nothing takes an empty object and refuses more', () => {
    for (const [call, schema] of Object.entries(callSchemas)) {
      if (!schema.safeParse({}).success) continue;
      expect(schema.safeParse({ more: 1 }).success, call).toBe(false);
    }
  });

  test('text that is no JSON is malformed and has no id', () => {
    expect(decodeCall('{"id":1').id).toBe(unknownId);
    expect(faultOf('{"id":1')).toMatchObject({ code: 'request.malformed' });
  });

  test('a wrong envelope is malformed and names its field', () => {
    expect(faultOf('{"id":-1,"call":"lab.list","args":{}}')).toMatchObject({ path: 'id' });
    expect(faultOf('{"id":1,"call":"lab.list","args":{},"extra":1}')).toMatchObject({
      code: 'request.malformed',
    });
    for (const text of ['null', '3', '[]', '"x"']) {
      expect(faultOf(text)).toMatchObject({ code: 'request.malformed' });
    }
  });

  test('an unknown call is refused by name and keeps its id', () => {
    for (const call of ['lab.destroy', '__proto__', 'constructor']) {
      expect(decodeCall(`{"id":4,"call":"${call}","args":{}}`)).toEqual({
        id: 4,
        request: refused({ code: 'request.unknown', call }),
      });
    }
  });

  test('wrong arguments name the field', () => {
    expect(faultOf('{"id":1,"call":"pace.rewind","args":{"toMs":1.5}}')).toMatchObject({
      code: 'request.malformed',
      path: 'args.toMs',
    });
  });

  test('a command inside a call is refused with the reason its own check gives', () => {
    const text = '{"id":1,"call":"command.submit","args":{"command":{"name":"vm.fly","args":{}}}}';
    expect(faultOf(text)).toEqual({ code: 'request.unknown', call: 'vm.fly' });
    const bad =
      '{"id":1,"call":"command.submit","args":{"command":{"name":"vm.start","args":{"vm":"x"}}}}';
    expect(faultOf(bad)).toMatchObject({ code: 'command.malformed', command: 'vm.start' });
  });

  test('a message beyond its limit is refused before it is parsed', () => {
    const long = 'x'.repeat(messageLimits.callBytes);
    expect(faultOf(encodeCall(1, 'lab.open', { name: long }))).toMatchObject({
      code: 'request.tooLarge',
      limitBytes: messageLimits.callBytes,
    });
    expect(faultOf(`${' '.repeat(messageLimits.callBytes)}{`)).toMatchObject({
      code: 'request.tooLarge',
    });
    expect(decodeCall(encodeCall(7, 'lab.open', { name: long })).id).toBe(7);
    const settings = { theme: 'ä'.repeat(messageLimits.settingsBytes / 2) };
    expect(faultOf(encodeCall(1, 'settings.write', { settings }))).toMatchObject({
      code: 'request.tooLarge',
      limitBytes: messageLimits.settingsBytes,
    });
  });

  test('a file may weigh more than any other call', () => {
    const call = encodeCall(1, 'file.open', { fileName: 'a.hyperlab', text: long() });
    expect(decodeCall(call).request.ok).toBe(true);
    function long() {
      return 'x'.repeat(messageLimits.callBytes * 2);
    }
  });

  test('arbitrary text and arbitrary JSON never throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(decodeCall(text).request.ok).toBe(false);
        decodeHostMessage(text);
      }),
    );
  });

  test('bytes of a text are counted as UTF-8 has them', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Bytes(text)).toBe(encoder.encode(text).length);
      }),
    );
  });
});

describe('what the host sends', () => {
  test('an answer and a frame come back as they were sent', () => {
    const answer = refused({ code: 'lab.none' } as const);
    expect(decodeHostMessage(encodeAnswer(3, answer))).toEqual(
      ok({ type: 'answer', id: 3, answer }),
    );
    const message = encodePush(frame);
    expect(decodeHostMessage(message)).toEqual(ok({ type: 'push', push: frame }));
  });

  test('a message of no known shape is malformed', () => {
    for (const text of ['{}', '{"push":{"type":"frame"}}', '{"id":1,"answer":{"ok":"yes"}}']) {
      expect(decodeHostMessage(text)).toMatchObject({ ok: false });
    }
  });

  test('samples travel as one binary message of two bytes a row and a short header', () => {
    const values = Uint16Array.from({ length: 8000 }, (_, row) =>
      row % 5 ? row % 1000 : noSample,
    );
    const samples = { type: 'samples', now: 2 ** 40, column: 'node.cpu', values } as const;
    const message = encodePush(samples);
    expect(message).toBeInstanceOf(Uint8Array);
    expect(message.length).toBe(16 + 16_000);
    expect(decodeHostMessage(message)).toEqual(ok({ type: 'push', push: samples }));
  });

  test('values that need more room travel in four bytes a row', () => {
    const values = Uint32Array.of(65_536, noWideSample, 2_097_152);
    const samples = { type: 'samples', now: 7000, column: 'vm.cpu', values } as const;
    const message = encodeSamples(samples);
    expect(message.length).toBe(16 + 12);
    expect(decodeSamples(message)).toEqual(ok(samples));
    expect(sampleAt(values, 0)).toBe(65_536);
    expect(sampleAt(values, 1)).toBeNull();
    expect(sampleAt(Uint16Array.of(noSample), 0)).toBeNull();
    expect(sampleAt(values, 3)).toBeNull();
  });

  test('samples at an odd offset of a larger buffer are read', () => {
    const values = Uint16Array.of(1, 2, 3);
    const bytes = encodeSamples({ type: 'samples', now: 5, column: sampleColumns[0], values });
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decodeSamples(larger.subarray(3))).toMatchObject({ ok: true, value: { values } });
  });

  test('damaged samples are refused, whichever byte of the header is damaged', () => {
    const values = Uint16Array.of(1, 2, 3);
    const bytes = encodeSamples({ type: 'samples', now: 5, column: 'vm.cpu', values });
    expect(decodeSamples(bytes.slice(0, 10)).ok).toBe(false);
    expect(decodeSamples(bytes.slice(0, -1)).ok).toBe(false);
    for (const at of [0, 1, 2, 3, 4, 5, 6, 7, 15]) {
      const damaged = bytes.slice();
      damaged[at] = 0xfe;
      expect(decodeSamples(damaged).ok, `byte ${at}`).toBe(false);
    }
  });
});

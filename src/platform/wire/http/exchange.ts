/**
 * One request and its answer on one channel. The answer owns its body; the channel may be used again
 * only when the answer ended exactly where it said it would.
 */

import type { Channel } from '../connection/channel.ts';
import type { Meter } from '../connection/meter.ts';
import type { HttpAnswer, TlsEvidence, WireFailure } from '../contract.ts';
import { failure } from '../failure.ts';
import { readBody } from './body.ts';
import { BodySink } from './body-sink.ts';
import { type ParsedJson, parseBoundedJson } from './bounded-json.ts';
import { expanderFor } from './expander.ts';
import { type HttpHead, readHead } from './head.ts';
import { Inbox } from './inbox.ts';

export interface Exchange {
  readonly channel: Channel;
  readonly method: 'GET' | 'HEAD';
  /** The request as written by `writeRequest`. */
  readonly text: string;
  readonly maxBytes: number | undefined;
  readonly meter: Meter;
}

export interface Exchanged {
  readonly answer: HttpAnswer | WireFailure;
  readonly reusable: boolean;
  /** True when not one byte of an answer came: a kept-alive connection that the peer had given up. */
  readonly untouched: boolean;
}

export async function exchangeHttp(exchange: Exchange): Promise<Exchanged> {
  const { channel, meter } = exchange;
  const inbox = new Inbox(channel);
  const bytesBefore = meter.spent.bytes;
  channel.write(exchange.text);
  const head = await readHead(inbox, exchange.method);
  if (!head.ok) {
    inbox.drop();
    return { answer: head, reusable: false, untouched: meter.spent.bytes === bytesBefore };
  }
  const sink = new BodySink(exchange.maxBytes ?? Number.POSITIVE_INFINITY, (bytes) => meter.countExpanded(bytes));
  const end = await readInto(sink, inbox, head);
  const leftOver = inbox.left > 0;
  inbox.drop();
  if (end !== 'whole' && end !== 'enough') {
    sink.erase();
    return { answer: end, reusable: false, untouched: false };
  }
  const reusable = end === 'whole' && head.keepAlive && !leftOver;
  return { answer: makeAnswer(head, sink, channel.tls, meter.budget.depth), reusable, untouched: false };
}

async function readInto(sink: BodySink, inbox: Inbox, head: HttpHead): Promise<'whole' | 'enough' | WireFailure> {
  const expander = expanderFor(head.headers.get('content-encoding'), (bytes) => sink.push(bytes));
  if (expander !== undefined && 'ok' in expander) return expander;
  const end = await readBody(inbox, head.framing, expander === undefined ? (run) => sink.push(run) : (run) => expander.push(run));
  if (expander === undefined) return sink.failure ?? end;
  // Output that is still inside counts too: the last of a bomb comes after the last input.
  const broken = end === 'whole' || end === 'enough' ? await expander.finish() : undefined;
  expander.destroy();
  if (sink.failure !== undefined) return sink.failure;
  return sink.truncated ? 'enough' : (broken ?? end);
}

function makeAnswer(head: HttpHead, sink: BodySink, tls: TlsEvidence | undefined, depth: number): HttpAnswer {
  const body = sink.finish();
  const truncated = sink.truncated;
  let erased = false;
  return {
    ok: true,
    status: head.status,
    headers: head.headers,
    body,
    truncated,
    ...(tls === undefined ? {} : { tls }),
    json(): ParsedJson {
      if (erased) throw new TypeError('This answer has been erased.');
      if (truncated) return failure('too-large', `The answer was cut after ${body.length} bytes.`);
      return parseBoundedJson(body, depth);
    },
    erase() {
      erased = true;
      sink.erase();
    },
  };
}

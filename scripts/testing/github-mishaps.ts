/** What can go wrong between us and GitHub, by the number that it has in the list of faults. */
import type { ServerResponse } from 'node:http';
import { json, type Mishap } from './github.ts';

const html = (status: number) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'text/html' }).end('<html><body>Log in</body></html>');
  return true;
};
const error =
  (type: string, message: string, headers: Record<string, string> = {}): Mishap =>
  (response) => {
    json(response, 200, JSON.stringify({ data: null, errors: [{ type, message }] }), headers);
    return true;
  };
const refused =
  (status: number, message: string, headers: Record<string, string> = {}): Mishap =>
  (response) => {
    json(response, status, JSON.stringify({ message }), headers);
    return true;
  };
const whole =
  (send: (response: ServerResponse, body: string) => void): Mishap =>
  async (response, answer) => {
    send(response, await answer());
    return true;
  };

const exceeded = 'API rate limit exceeded for installation.';
const secondary = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
const wrong = 'Something went wrong while executing your query. Please include `1234:ABCD` when reporting this issue.';

/** Those that pass: the same question, asked again, is answered. */
export const PASSING: Record<string, Mishap> = {
  'A01 no points left, status 200': error('RATE_LIMITED', exceeded, {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': '1767226200',
  }),
  'A02 no points left, status 403': refused(403, exceeded, {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': '1767226200',
  }),
  'A03 the reset is in the past': refused(403, exceeded, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }),
  'A03 the reset is not said': refused(403, exceeded, { 'x-ratelimit-remaining': '0' }),
  'A04 secondary limit, with a time': refused(403, secondary, { 'retry-after': '30' }),
  'A05 secondary limit, without': refused(403, secondary),
  'A06 secondary limit, status 200': error('FORBIDDEN', secondary),
  'A07 429 with seconds': refused(429, 'Too many', { 'retry-after': '7' }),
  'A07 429 with a date': refused(429, 'Too many', { 'retry-after': 'Thu, 01 Jan 2026 00:02:00 GMT' }),
  'A07 429 alone': refused(429, 'Too many'),
  'A08 502 with HTML': html(502),
  'A08 504 with HTML': html(504),
  'A09 502 with JSON': refused(502, wrong),
  'A09 200 with the same': error('', wrong),
  'A10 500': refused(500, 'Server Error'),
  'A10 503': html(503),
  'A12 resource limits, and a part': async (response, answer) => {
    const { data } = JSON.parse(await answer()) as { data: unknown };
    const errors = [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }];
    json(response, 200, JSON.stringify({ data, errors }));
    return true;
  },
  'A13 data is null': (response) => (json(response, 200, '{"data":null}'), true),
  'A17 JSON that breaks off': whole((response, body) => json(response, 200, body.slice(0, body.length / 2))),
  'A18 shorter than it said': whole((response, body) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length + 100) });
    response.write(body);
    setImmediate(() => response.destroy());
  }),
  'A19 a login page, status 200': html(200),
  'A20 nothing at all': (response) => (json(response, 200, ''), true),
  'A21 the connection is reset': (response) => (response.destroy(), true),
  'A23 no reply': () => true,
  'A24 a reply that stops': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
    return true;
  },
  'A26 a reply without end': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
    };
    response.on('drain', more);
    more();
    return true;
  },
  'bytes that are no text': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(Buffer.from([0, 255, 0, 123]));
    return true;
  },
};

/** The first of these many requests goes wrong, the others do not. */
export const once = (mishap: Mishap, times = 1): Mishap => {
  let left = times;
  return (...given) => left-- > 0 && mishap(...given);
};

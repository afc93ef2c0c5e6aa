import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Why a request was turned away: its status and what the browser shows. */
export interface Turned {
  readonly status: 400 | 403 | 404 | 405 | 421;
  readonly why: string;
}

export interface RequestFacts {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
}

const secretBytes = 32;

function sameSecret(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The value of one cookie in a Cookie header, or null. */
export function cookieValue(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

/**
 * Who may talk to the web shell: whoever opens the one address with the one token first. The token
 * buys a cookie and is dead from then on, because addresses end up in histories and process lists.
 */
export class Access {
  readonly token = randomBytes(secretBytes).toString('base64url');
  readonly #session = randomBytes(secretBytes).toString('base64url');
  readonly #host: string;
  #tokenLives = true;

  constructor(port: number) {
    this.#host = `127.0.0.1:${port}`;
  }

  get origin(): string {
    return `http://${this.#host}`;
  }

  /** Browsers share cookies between the ports of a machine, so the port is part of the name. */
  get cookieName(): string {
    return `hyperlab-${this.#host.slice(this.#host.indexOf(':') + 1)}`;
  }

  /**
   * A page of another site that had its name point to this machine still sends its own name as
   * Host, and its own Origin: both have to be ours.
   */
  misdirected(facts: RequestFacts): Turned | null {
    if (facts.host !== this.#host) return { status: 421, why: 'Wrong host.' };
    if (facts.origin !== undefined && facts.origin !== this.origin) {
      return { status: 403, why: 'Wrong origin.' };
    }
    return null;
  }

  /** Whether the request carries the cookie. */
  isKnown(facts: RequestFacts): boolean {
    const value = cookieValue(facts.cookie, this.cookieName);
    return value !== null && sameSecret(value, this.#session);
  }

  /** Trades the token for the cookie's header; null when it is wrong or was traded before. */
  trade(token: string): string | null {
    if (!this.#tokenLives || !sameSecret(token, this.token)) return null;
    this.#tokenLives = false;
    return `${this.cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** An upgrade comes from a page of ours and says so: unlike a plain GET it must name its origin. */
  mayUpgrade(facts: RequestFacts): Turned | null {
    const misdirected = this.misdirected(facts);
    if (misdirected) return misdirected;
    if (facts.origin === undefined) return { status: 403, why: 'No origin.' };
    return this.isKnown(facts) ? null : { status: 403, why: 'Not signed in.' };
  }
}

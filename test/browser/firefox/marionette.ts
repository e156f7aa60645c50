import { connect, type Socket } from 'node:net';

/** An error that the browser answered a command with; `code` is WebDriver's, such as `no such window`. */
class MarionetteError extends Error {
  override readonly name = 'MarionetteError';
  readonly code: string;

  constructor(command: string, code: string, message: string) {
    super(`${command}: ${code}: ${message}`);
    this.code = code;
  }
}

interface Waiting {
  readonly command: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The wire protocol of Firefox's remote control: each message is its length in bytes, a colon and JSON; commands are
 * `[0, id, name, parameters]`, answers `[1, id, error, result]`.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data: Buffer) => this.#receive(data));
    socket.on('error', (error) => this.#rejectAll(error));
    socket.on('close', () => this.#rejectAll(new Error('Firefox closed the connection')));
  }

  /** Connects to a Firefox that listens on a port of this machine. Rejects at once when nobody listens yet. */
  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Marionette(socket));
      });
    });
  }

  /**
   * Sends one command and waits for its answer.
   *
   * @throws {MarionetteError} with the browser's error.
   */
  send<T>(command: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<T> {
    this.#lastId += 1;
    const id = this.#lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    if (this.#socket.destroyed) return Promise.reject(new Error(`${command}: Firefox is gone`));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { command, resolve: resolve as (value: unknown) => void, reject });
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString('utf8'));
      this.#received = this.#received.subarray(end);
      // The browser's greeting is an object and answers nothing.
      if (Array.isArray(message)) this.#answer(message);
    }
  }

  #answer([, id, error, result]: unknown[]): void {
    const waiting = this.#waiting.get(id as number);
    if (!waiting) return;
    this.#waiting.delete(id as number);
    if (error) {
      const { error: code, message } = error as { error: string; message: string };
      waiting.reject(new MarionetteError(waiting.command, code, message));
    } else {
      waiting.resolve(result);
    }
  }

  #rejectAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

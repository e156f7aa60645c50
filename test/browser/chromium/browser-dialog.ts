import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import WebSocket from 'ws';
import { pause, until } from '../wait.ts';

/**
 * A new dialog takes no press for a while, nor does one right after another, so that nobody allows by accident what they
 * did not read. In milliseconds.
 */
const PROTECTED = 700;

/** A window, widget or view of Chromium's own interface. `attributes` are names and values in turn. */
interface UiNode {
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly UiNode[];
}

/**
 * Presses a button of the dialog in which Chromium asks for an extension's permissions. The DevTools protocol for pages
 * does not reach it; that for Chromium's own interface does, without a display too.
 * https://www.chromium.org/developers/design-documents/ui-devtools/ (`--enable-ui-devtools`)
 */
export async function pressInstallDialog(profile: string, answer: 'allow' | 'deny'): Promise<void> {
  const port = await readFile(join(profile, 'UIDevToolsActivePort'), 'utf8');
  const protocol = await UiProtocol.connect(Number(port));
  try {
    await protocol.send('DOM.enable');
    await until(
      'Chromium to ask for the permission',
      async () => (await protocol.dialogButtons()).length === 2,
    );
    await until('the dialog to be gone', async () => {
      await pause(PROTECTED);
      const [deny, allow] = await protocol.dialogButtons();
      const button = answer === 'allow' ? allow : deny;
      if (!button) return true;
      for (const type of ['mousePressed', 'mouseReleased']) await protocol.press(button, type);
      return (await protocol.dialogButtons()).length === 0;
    });
  } finally {
    protocol.close();
  }
}

/** The dialog's buttons: the one that refuses, then the one that allows. */
function dialogButtons(root: UiNode): UiNode[] {
  const dialog = descendants(root).find((node) => isOf(node, 'ExtensionInstallDialogView'));
  const row =
    dialog && descendants(dialog).find((node) => isOf(node, 'DialogClientView::ButtonRowContainer'));
  return row ? descendants(row).filter((node) => isOf(node, 'MdTextButton')) : [];
}

function descendants(node: UiNode): UiNode[] {
  return [node, ...(node.children ?? []).flatMap(descendants)];
}

function isOf({ attributes = [] }: UiNode, name: string): boolean {
  return attributes.includes(name);
}

/** Chromium's protocol for its own interface: numbered commands and answers as JSON. */
class UiProtocol {
  readonly #socket: WebSocket;
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  static connect(port: number): Promise<UiProtocol> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
      socket.once('error', reject);
      socket.once('open', () => resolve(new UiProtocol(socket)));
    });
  }

  send(method: string, params: object = {}): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const onMessage = (data: WebSocket.RawData) => {
        const answer = JSON.parse(String(data)) as {
          id?: number;
          result?: unknown;
          error?: { message: string };
        };
        if (answer.id !== id) return;
        this.#socket.off('message', onMessage);
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer.result);
      };
      this.#socket.on('message', onMessage);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** The buttons of the dialog that is open, as they are known until the next call. */
  async dialogButtons(): Promise<UiNode[]> {
    const { root } = (await this.send('DOM.getDocument')) as { root: UiNode };
    return dialogButtons(root);
  }

  async press({ nodeId }: UiNode, type: string): Promise<void> {
    const event = { type, x: 10, y: 10, button: 'left', wheelDirection: 'none' };
    await this.send('DOM.dispatchMouseEvent', { nodeId, event });
  }

  close(): void {
    this.#socket.close();
  }
}

import type { CDPSession } from 'puppeteer-core';

/**
 * The shadow root of the one element that matches, also where it is closed to scripts: the debugging protocol sees it.
 *
 * @returns the root's object id in the page's main world; to be released by the caller.
 * @throws where the page has no such element, or the element no shadow root.
 */
export async function findClosedShadowRoot(session: CDPSession, selector: string): Promise<string> {
  const { result: host } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  });
  if (!host.objectId) throw new Error(`the page has no ${selector}`);
  const { node } = await session.send('DOM.describeNode', {
    objectId: host.objectId,
    depth: 1,
    pierce: true,
  });
  await session.send('Runtime.releaseObject', { objectId: host.objectId });
  const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType !== 'user-agent');
  if (!root) throw new Error(`${selector} has no shadow root`);
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  if (!object.objectId) throw new Error(`the shadow root of ${selector} cannot be reached`);
  return object.objectId;
}

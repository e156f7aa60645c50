import { message } from '../../lib/i18n.ts';
import type { Permission } from '../../lib/permissions.ts';

interface PermissionsSectionProps {
  readonly permissions: readonly Permission[];
}

/** What the browser lets the extension do, what for, and what it asks the reader for first. */
export function PermissionsSection({ permissions }: PermissionsSectionProps) {
  return (
    <>
      <p class="hint">{message('permissionsHint')}</p>
      {(['always', 'asked'] as const).map((given) => (
        <div key={given}>
          <h3>{message(given === 'always' ? 'permissionsAlways' : 'permissionsAsked')}</h3>
          <ul class="permissions">
            {permissions
              .filter((permission) => permission.given === given)
              .map(({ name, why }) => (
                <li key={name} data-part="permission">
                  {message(why)}
                  {!/hosts$/iu.test(name) && (
                    <>
                      {' '}
                      <code>{name}</code>
                    </>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

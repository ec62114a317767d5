import { Button, Menu } from '@mantine/core'
import { IconCheck, IconColumns3 } from '@tabler/icons-react'
import type { Table } from '@tanstack/react-table'
import type { CustomerRow } from '../../bridge/views'
import { useT } from '../../i18n'

/** Chooses the columns; the first one always stays. */
export function ColumnMenu({ table }: { table: Table<CustomerRow> }) {
  const t = useT()
  return (
    <Menu closeOnItemClick={false} position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} stroke={1.5} aria-hidden />}>
          {t('customers.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {table.getAllLeafColumns().map((c) => {
          const meta = c.columnDef.meta
          if (!meta || !c.getCanHide()) return null
          const on = c.getIsVisible()
          return (
            <Menu.Item
              key={c.id}
              role="menuitemcheckbox"
              aria-checked={on}
              leftSection={<IconCheck size={16} stroke={1.5} aria-hidden style={{ visibility: on ? 'visible' : 'hidden' }} />}
              onClick={() => c.toggleVisibility()}
            >
              {t(meta.label)}
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        <Menu.Item
          onClick={() => {
            table.setColumnVisibility({})
            table.setColumnSizing({})
          }}
        >
          {t('customers.columnsReset')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

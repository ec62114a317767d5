import { Button, Menu } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { Table } from '@tanstack/react-table'
import type { CustomerRow } from '../../bridge/views'
import { useT } from '../../i18n'

/** Chooses the columns; the first one always stays. */
export function ColumnMenu({ table }: { table: Table<CustomerRow> }) {
  const t = useT()
  return (
    <Menu closeOnItemClick={false} position="bottom-end" shadow="md" middlewares={{ shift: { crossAxis: true, padding: 8 } }}>
      <Menu.Target>
        <Button variant="default" fw={400} styles={{ label: { fontWeight: 'inherit' } }} leftSection={<IconColumns3 size={16} stroke={1.5} aria-hidden />}>
          {t('customers.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {table.getAllLeafColumns().map((c) => {
          const meta = c.columnDef.meta
          if (!meta || !c.getCanHide()) return null
          return (
            <Menu.CheckboxItem key={c.id} checked={c.getIsVisible()} onChange={() => c.toggleVisibility()}>
              {t(meta.label)}
            </Menu.CheckboxItem>
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

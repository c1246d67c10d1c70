/** A button with a menu in which several values of one part of the filter can be chosen. */
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { formatCount } from '../format/numbers.ts'
import { Button } from './button.tsx'

export interface FilterMenuProps<Value extends string> {
  title: string
  options: { value: Value; label: string; count?: number }[]
  chosen: readonly Value[]
  onChoose(values: Value[]): void
}

export function FilterMenu<Value extends string>({
  title,
  options,
  chosen,
  onChoose,
}: FilterMenuProps<Value>) {
  return (
    <MenuTrigger>
      <Button>
        {title}
        {chosen.length > 0 && ` (${chosen.length})`}
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={title}
          items={options}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChoose(options.map(({ value }) => value).filter((value) => keys === 'all' || keys.has(value)))
          }
        >
          {({ value, label, count }) => (
            <MenuItem id={value} textValue={label} className="menu-item">
              {({ isSelected }) => (
                <>
                  <span className="menu-item-tick" aria-hidden="true">
                    {isSelected ? '✓' : ''}
                  </span>
                  <span>{label}</span>
                  {count !== undefined && <span className="menu-item-count">{formatCount(count)}</span>}
                </>
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

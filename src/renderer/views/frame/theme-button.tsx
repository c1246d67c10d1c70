/** Goes round light, dark and the system's choice. */
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { chooseTheme, chosenTheme, type Theme, themes } from '../../theme/theme.ts'

const words: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' }

export function ThemeButton() {
  const [theme, setTheme] = useState(chosenTheme)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length]!
  return (
    <Button
      look="quiet"
      className="rail-item"
      onPress={() => {
        chooseTheme(next)
        setTheme(next)
      }}
    >
      Colours: {words[theme]}
    </Button>
  )
}

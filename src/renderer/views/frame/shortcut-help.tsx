/** The list of keyboard shortcuts, printed from their table. */
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../../components/button.tsx'
import { shortcuts } from '../../shortcuts/shortcuts.ts'

export function ShortcutHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const places = [...new Set(shortcuts.map(({ where }) => where))]
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal>
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            Keyboard shortcuts
          </Heading>
          <div className="stack">
            {places.map((where) => (
              <section key={where} aria-label={where}>
                <h3>{where}</h3>
                <dl className="facts">
                  {shortcuts
                    .filter((shortcut) => shortcut.where === where)
                    .map(({ id, shown, does }) => (
                      <div key={id} className="shortcut">
                        <dt>
                          {shown.map((key) => (
                            <kbd key={key}>{key}</kbd>
                          ))}
                        </dt>
                        <dd>{does}</dd>
                      </div>
                    ))}
                </dl>
              </section>
            ))}
            <div>
              <Button slot="close" autoFocus>
                Close
              </Button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

import { Upload } from 'lucide-react'
import { lexer } from 'marked'
import {
  DropArea,
  FileButton,
  Lanes,
  Markdown,
  MenuBeside,
  Progress,
  RichText,
  SignaturePad,
  Button,
} from '../ui/index.ts'
import { endless, nothing } from './samples.ts'
import { Kept, Room, Specimen } from './specimen.tsx'

const cards = [
  { id: '1', name: 'Quistgaard, Alma' },
  { id: '2', name: endless },
]

/** What is made for one kind of work. */
export const WorkRoom = () => (
  <Room title="For one kind of work">
    {(['neutral', 'warning', 'danger'] as const).map((tone) => (
      <Specimen key={tone} name={`Lanes, ${tone}`} wide>
        <Lanes
          label={`Flow, ${tone}`}
          lanes={[
            { id: 'arrived', title: 'Arrived', aside: '2', cards },
            { id: 'roomed', title: 'Roomed', cards: [] },
          ]}
          idOf={({ id }) => id}
          textOf={({ name }) => name}
          toneOf={() => tone}
          faceOf={({ name }) => name}
          empty="Nobody"
          dependencies={[]}
          onOpen={nothing}
          onKey={() => false}
          onMenu={nothing}
        />
      </Specimen>
    ))}
    <Specimen name="DropArea and FileButton: hold a file over it">
      <DropArea label="Keep with the record" onFiles={nothing}>
        <FileButton icon={Upload} accepts={['image/*']} onChoose={nothing}>
          Choose files
        </FileButton>
      </DropArea>
    </Specimen>
    <Specimen name="Progress">
      <Progress label="Sending the file" done={0.4} />
    </Specimen>
    <Specimen name="RichText">
      <RichText
        blocks={[
          {
            kind: 'heading',
            level: 1,
            spans: [{ text: 'Consent', bold: false, italic: false }],
          },
          { kind: 'paragraph', spans: [{ text: 'I agree', bold: true, italic: false }] },
        ]}
      />
    </Specimen>
    <Specimen name="Markdown, with what was looked for">
      <div>
        <Markdown
          tokens={lexer('Press **B** to book an [appointment](#booking).')}
          words={['book']}
        />
      </div>
    </Specimen>
    <Specimen name="SignaturePad">
      <SignaturePad label="Signature" onChange={nothing} />
    </Specimen>
    <Specimen name="MenuBeside: open it">
      <Kept<Element | null> start={null}>
        {(beside, onChange) => (
          <>
            <Button onPress={({ target }) => onChange(target)}>Right here</Button>
            <MenuBeside
              label="What can be done"
              entries={[{ id: 'one', label: 'Confirm', run: nothing }]}
              beside={beside}
              onClose={() => onChange(null)}
            />
          </>
        )}
      </Kept>
    </Specimen>
  </Room>
)

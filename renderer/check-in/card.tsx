import type { ReactNode } from 'react'
import { Section } from '../ui/index.ts'
import styles from './check-in.module.css'

/** One part of the screen, framed. */
export const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={styles.card}>
    <Section title={title}>{children}</Section>
  </div>
)

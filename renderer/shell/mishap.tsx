import { Component, type ReactNode } from 'react'
import { isLostPart, startAnew } from '../client/lost-parts.ts'
import { ErrorState } from '../ui/index.ts'

interface MishapProps {
  /** Another key clears the mishap: another screen was chosen. */
  at?: string
  children: ReactNode
}

interface MishapState {
  error: unknown
  at: string | undefined
}

/** Shows that a screen broke in its place, and leaves the rest of the window working. */
export class Mishap extends Component<MishapProps, MishapState> {
  override state: MishapState = { error: null, at: this.props.at }

  static getDerivedStateFromError(error: unknown): Partial<MishapState> {
    return { error }
  }

  static getDerivedStateFromProps(props: MishapProps, state: MishapState) {
    return props.at === state.at ? null : { error: null, at: props.at }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    const { error } = this.state
    const retry = () => (isLostPart(error) ? void startAnew() : this.setState({ error: null }))
    return <ErrorState error={error} onRetry={retry} />
  }
}

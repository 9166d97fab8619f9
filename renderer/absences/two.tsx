import css from './absences.module.css'

/** A line and a quieter one below it. */
export const Two = ({ first, second }: { first: string; second: string }) => (
  <span className={css.two}>
    {first}
    {second !== '' && <small className={css.quiet}>{second}</small>}
  </span>
)

import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  clamped: {
    display: '-webkit-box',
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- clamping to lines needs it in every engine
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
});

/** The class of a text that is cut after two lines, with an ellipsis; whoever uses it says the whole in a `title`. */
export function useClamped(): string {
  return useStyles().clamped;
}

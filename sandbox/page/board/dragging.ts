/** The kind under which a card's task id travels while it is dragged. */
export const draggedTask = 'application/x-phaseboard-task';

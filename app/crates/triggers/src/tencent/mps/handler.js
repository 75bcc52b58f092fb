exports.main_handler = async (event, context) => {
  if (event.EventType === 'EditMediaTask') {
    const { Status: status, Output: output } = event.EditMediaTaskEvent;
    return { status, paths: output === null ? [] : [output.Path], failed: [] };
  }
  const { Status: status, MediaProcessResultSet: parts } = event.WorkflowTaskEvent;
  // Of the five members of a part, the one of its type is not null.
  const tasks = parts.map((part) => Object.values(part).find((value) => value !== null && typeof value === 'object'));
  const done = tasks.filter((task) => task.Status === 'SUCCESS');
  const failed = tasks.filter((task) => task.Status === 'FAIL').map((task) => task.ErrCode);
  const paths = done.flatMap(({ Output: output }) =>
    output.Path ?? output.ImagePathSet ?? output.PicInfoSet.map((picture) => picture.Path),
  );
  return { status, paths, failed };
};

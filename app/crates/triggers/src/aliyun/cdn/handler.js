const seconds = (time) => new Date(time * 1000).toISOString().slice(0, 19) + 'Z';

// Each event has parameters of its own.
function understood({ eventName, eventParameter: of }) {
  switch (eventName) {
    case 'CachedObjectsRefreshed':
    case 'CachedObjectsPushed':
    case 'CachedObjectsBlocked':
      // The paths have no domain, and a directory stands for all that is below it.
      return { addresses: of.objectPath.map((path) => of.domain + path), all: of.objectType === 'Directory' };
    case 'LogFileCreated':
      // The address is signed: it is fetched as it is, and stored without what is behind the "?".
      return {
        file: new URL(of.filePath).pathname.split('/').pop(),
        bytes: of.fileSize,
        from: seconds(of.startTime),
        until: seconds(of.endTime),
      };
    default:
      // Started and stopped domains have a status, added and deleted ones have none.
      return { status: of.status ?? null };
  }
}

exports.handler = async (event, context) =>
  JSON.parse(event.toString()).events.map((one) => ({
    event: one.eventName,
    domain: one.resource.domain,
    ...understood(one),
  }));

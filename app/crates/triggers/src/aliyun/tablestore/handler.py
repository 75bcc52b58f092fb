import json
import struct


def handler(event, context):
    # Real events are CBOR, test events of the console JSON. The package `cbor` reads the former where packages can
    # be installed.
    content = json.loads(event) if event[:1] == b"{" else decode(event)
    return [summary(record) for record in content["Records"]]


def summary(record):
    columns = record["Columns"]
    return {
        "type": record["Type"],
        "key": {column["ColumnName"]: plain(column["Value"]) for column in record["PrimaryKey"]},
        "put": {column["ColumnName"]: plain(column["Value"]) for column in columns if column["Type"] == "Put"},
        "deleted": [column["ColumnName"] for column in columns if column["Type"] != "Put"],
    }


def plain(value):
    # Integers have 64 bits, more than a number in JSON is safe with; bytes are none of JSON's types.
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.hex() if isinstance(value, bytes) else value


def decode(data):
    at = 0

    def take(length):
        nonlocal at
        at += length
        return data[at - length : at]

    def read():
        head = take(1)[0]
        if head in (0xF4, 0xF5, 0xF6):
            return {0xF4: False, 0xF5: True, 0xF6: None}[head]
        if head == 0xFB:
            return struct.unpack(">d", take(8))[0]
        major, low = head >> 5, head & 31
        count = low if low < 24 else int.from_bytes(take(2 ** (low - 24)), "big")
        if major < 2:
            return -1 - count if major else count
        if major < 4:
            content = take(count)
            return content.decode("utf-8") if major == 3 else content
        if major == 4:
            return [read() for _ in range(count)]
        if major == 5:
            return {read(): read() for _ in range(count)}
        raise ValueError(f"CBOR item {head:#x} is not expected here")

    return read()

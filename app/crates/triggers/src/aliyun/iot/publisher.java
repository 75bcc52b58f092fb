PubRequest request = new PubRequest();
request.setProductKey("VHo5FRjudkZ");
request.setMessageContent(Base64.getEncoder().encodeToString("{\"hello\":\"world\"}".getBytes()));
request.setTopicFullName("/VHo5FRjudkZ/deviceName/update");
request.setQos(0);
PubResponse response = client.getAcsResponse(request);
System.out.println(response.getSuccess());
System.out.println(response.getErrorMessage());

using Vivtorok.Api.Hosting;

return await Start.RunAsync(args);

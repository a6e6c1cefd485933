using Isnad.Testing;

[assembly: AssemblyFixture(typeof(PostgreSqlServer))]

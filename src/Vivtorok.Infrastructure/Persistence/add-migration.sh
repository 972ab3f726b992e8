#!/usr/bin/env bash
# Adds a migration of the model's changes to all three providers. Usage: add-migration.sh <Name>
set -eu
cd "$(dirname "$0")/.."
dotnet build . -v q --nologo
for provider in Sqlite Postgres SqlServer; do
  dotnet ef migrations add "$1" --no-build --project . --startup-project . --context "${provider}AppDbContext" \
    --output-dir "Persistence/Providers/$provider/Migrations"
done

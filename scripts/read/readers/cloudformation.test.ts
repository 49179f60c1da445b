import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { cloudformation } from './cloudformation.ts';

test.each([
  ['template.yaml', true],
  ['infra/stack.yml', true],
  ['x.template', true],
  ['x.template.json', true],
  ['.github/workflows/x.yml', false],
  ['package.json', false],
])('%s is read: %s', (path, claimed) => expect(cloudformation.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'SAM',
    'AWSTemplateFormatVersion: 2010-09-09\nTransform: AWS::Serverless-2016-10-31\nGlobals: {Function: {Runtime: python3.9}}\nResources:\n  A:\n    Type: AWS::Serverless::Function\n    Properties:\n      Runtime: nodejs18.x\n  B:\n    Type: AWS::Serverless::Application\n    Properties:\n      Location:\n        ApplicationId: arn:aws:serverlessrepo:us-east-1:012345678901:applications/my-app\n        SemanticVersion: 1.0.0\n',
    [
      '2 trait sam',
      '2 pkg:generic/cloudformation-transform/AWS::Serverless-2016-10-31',
      '3 pkg:generic/lambda-runtime/python@3.9',
      '6 trait cloudformation',
      '8 pkg:generic/lambda-runtime/nodejs@18.x',
      '13 pkg:generic/serverless-application/012345678901/my-app@1.0.0',
    ],
  ],
  [
    'nested stacks',
    'Resources:\n  A:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: https://s3.amazonaws.com/acme/templates/vpc.yaml\n  B:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: ./b.yaml}\n  C:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: !Sub "https://${Bucket}/c.yaml"\n',
    ['3 trait cloudformation', '5 pkg:generic/cloudformation-template/s3.amazonaws.com#acme/templates/vpc.yaml'],
  ],
  [
    'modules',
    'Resources:\n  A:\n    Type: My::S3::SampleBucket::MODULE\n    Properties: {}\n',
    ['3 trait cloudformation', '3 pkg:generic/cloudformation-module/My::S3::SampleBucket::MODULE'],
  ],
  [
    'images',
    'Transform: [MyMacro]\nResources:\n  A:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n      - Image: nginx:1\n      - Image: !Ref Image\n  B:\n    Type: AWS::Lambda::Function\n    Properties: {Code: {ImageUri: acme/b:2}}\n',
    [
      '1 pkg:generic/cloudformation-transform/MyMacro',
      '4 trait cloudformation',
      '7 pkg:docker/nginx@1',
      '11 pkg:docker/acme/b@2',
    ],
  ],
  ['JSON', '{"Resources": {\n  "A": {"Type": "AWS::S3::Bucket"}\n}}\n', ['2 trait cloudformation']],
  ['a template of another engine', 'Resources:\n{% for x in y %}\n  A: {Type: AWS::S3::Bucket}\n{% endfor %}\n', []],
  ['other files that say AWS::', 'a: AWS::S3::Bucket\n', []],
])('%s', (_, text, facts) => expect(told(cloudformation, text)).toEqual(facts));

test.each([
  [
    'broken YAML',
    'Resources:\n  A: [AWS::\n',
    'parse-error: Line 3: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(cloudformation, text)).toEqual([`unreadable: ${message}`]));
